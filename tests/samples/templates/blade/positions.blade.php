@extends('bäse')
@section('köpf')<b>{{ $größe }} 🏥</b>
@php echo "Ü<script>fbq('track', 'Ü $ö')</script>"; @endphp
<script>fbq("track", "Größe {{ $x }}", {a: @json($ü)})</script>@endsection
