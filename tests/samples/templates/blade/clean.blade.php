{{-- <script>fbq('track', 'PageView')</script> --}}
@extends('layouts.clinic')
@php
  // echo "<script>fbq('track', 'Lead')</script>";
  $needle = "<script>fbq('init', '1592118847501145')</script>";
  $is_there = str_contains($body, $needle);
@endphp
@section('content')
  <style>@media (max-width: 600px) { p { color: red } } @import url("/a.css");</style>
  <p>Write to fbq@clinic.example, or @fbq('track') on the board.</p>
  <pre>{{ "<script>fbq('track', 'Lead')</script>" }}</pre>
  <p @click="open = true" @error="fbqError">@{{ fbq('track', 'Lead') }}</p>
  @verbatim<p>{{ fbq('track', 'Lead') }} @if(fbq)</p>@endverbatim
  <script>
    var settings = @json($settings);
    @if ($debug > (1 + 2)) console.log("fbq('track')"); @endif
    // fbq('track', '{{ $event }}');
  </script>
@endsection
