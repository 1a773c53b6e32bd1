@extends('layouts.site')
@section('content')
<h1>Welcome</h1>
@unless(request()->is('portal/*'))
<script>fbq('track', 'Welcome');</script>
@endunless
@endsection
