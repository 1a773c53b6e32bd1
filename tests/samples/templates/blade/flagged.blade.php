@extends('layouts.clinic')
@php $pixel = '1592118847501145'; @endphp
@section('head')
<script>
  fbq('init', '{{ $pixel }}', {em: '{!! $user->email !!}'}); {{-- expect: meta-pixel/init sends email --}}
  @if ($patient && count($visits) > (3))
  fbq('track', 'Schedule', @json(['content_name' => $visit->kind])); // expect: meta-pixel/track:Schedule
  @endif
  @verbatim ttq.track('Contact'); @endverbatim // expect: tiktok-pixel/track:Contact
</script>
@endsection
@push('scripts')
  <!-- expect: meta-pixel/beacon:PageView -->
  <noscript><img src="https://www.facebook.com/tr?id={{ $pixel }}&ev=PageView"></noscript>
@endpush
<x-clinic.button onclick="fbq('track', 'Contact', {name: '{{ $clinic->name }}'})">Call</x-clinic.button> {{-- expect: meta-pixel/track:Contact --}}
@php
  // expect: meta-pixel/track:Lead
  echo "<script>fbq('track', 'Lead', {value: $value});</script>";
@endphp
{{-- expect: tiktok-pixel/track:Contact --}}
{!! "<script>ttq.track('Contact');</script>" !!}
<?php if ($booked): ?>
<script>fbq('track', 'Search');</script> {{-- expect: meta-pixel/track:Search --}}
<?php endif; ?>
