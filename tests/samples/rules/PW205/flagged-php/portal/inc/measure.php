<script>
  gtag('event', 'page_view', { page_path: '<?= $_SERVER['REQUEST_URI'] ?>' }); // expect: PW205
  gtag('event', 'page_view', { count: '<?= $count ?>' });
</script>
