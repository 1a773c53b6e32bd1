<!doctype html>
<html>
<head>
  @vite(['resources/css/app.css', 'resources/js/app.js', "resources/js/Pages/{$page['component']}.vue"])
  @inertiaHead
</head>
<body>@inertia</body>
</html>
