<!-- A snippet that was pasted whole -->
<script async src="https://connect.facebook.net/en_US/fbevents.js"></script><!-- expect: meta-pixel/load -->
<script>
  fbq('track', 'A') // expect: meta-pixel/track:A
</script>
