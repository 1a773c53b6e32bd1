@extends('layouts.app')
@section('content')
<h1>Harbor Clinic</h1>
@endsection
