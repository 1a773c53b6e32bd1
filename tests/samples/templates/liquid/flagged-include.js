{% if site.pixel_id %}
<script>
  fbq('init', '{{ site.pixel_id }}'); // expect: meta-pixel/init
</script>
{% endif %}
