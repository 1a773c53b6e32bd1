<!doctype html>
<title>Harbor Clinic</title>
<script src="/js/pixel.js"></script>
<script>
  signedIn('{{ app()->getLocale() }}');
</script>
