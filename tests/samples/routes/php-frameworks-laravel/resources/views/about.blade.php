@extends('layouts.app')
@section('content')
<p>Hello</p>
@endsection
