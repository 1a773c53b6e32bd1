<!doctype html>
<html>
<head>
@unless(Route::is('portal.*'))
  @include('parts.outside')
@endunless
@if(request()->routeIs('home', 'portal.results'))
  @include('parts.chosen')
@else
  @include('parts.rest')
@endif
@if(Route::currentRouteName() !== 'portal.bills')
  @include('parts.unpaid')
@endif
@if(!str_starts_with(Route::currentRouteName(), $section))
  @include('parts.unknown')
@endif
</head>
<body>@yield('content')</body>
</html>
