function once(a, b) { if (a) {{ b = "{% if site.pixel_id %}<script>fbq('track', 'Lead')"; }} return b; }
var text = "{{ site.title }}", more = "{% comment %}";
fbq('track', 'Lead'); // expect: meta-pixel/track:Lead
