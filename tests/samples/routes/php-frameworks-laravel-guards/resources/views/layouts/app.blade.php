<!doctype html>
<html>
<head>
@unless(request()->is('portal/*'))
  @include('parts.outside')
@endunless
@if(Request::is('/'))
  @include('parts.home')
@elseif(request()->routeIs('help'))
  @include('parts.help')
@else
  @include('parts.rest')
@endif
@if(request()->is('about'))
  @role('nurse')
    <p>On duty</p>
  @else
    @include('parts.unclear')
  @endrole
@endif
@auth
  @include('parts.signed')
@endauth
</head>
<body>@yield('content')</body>
</html>
