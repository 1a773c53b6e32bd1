<!doctype html>
<html>
<head>
  <script src="{{ mix('js/site.js') }}" defer></script>
</head>
<body>{{ $slot }}@yield('content')</body>
</html>
