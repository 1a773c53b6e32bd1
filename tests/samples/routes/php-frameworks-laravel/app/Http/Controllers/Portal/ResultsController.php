<?php

namespace App\Http\Controllers\Portal;

class ResultsController extends Controller
{
    public function index()
    {
        return $this->letters();
    }

    public function show($id)
    {
        $result = Result::findOrFail($id);

        return view('portal.results', compact('result'));
    }
}
