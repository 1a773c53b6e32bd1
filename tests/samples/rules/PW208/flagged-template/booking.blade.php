@extends('layouts.app')
@section('content')
<button onclick="ttq.track('SubmitForm', { content_name: 'Book a consultation' })">Send</button> {{-- expect: PW208 --}}
<button onclick="ttq.track('SubmitForm', { content_name: 'Order a brochure' })">Order</button>
@endsection
