<?php

namespace App\Http\Controllers;

class BookingController extends Controller
{
    public function create()
    {
        return view('booking');
    }

    public function store(Request $request)
    {
        return view('unused');
    }
}
