<?php

namespace App\Http\Controllers;

use Inertia\Inertia;

class PatientController extends Controller
{
    public function index()
    {
        return Inertia::render('Patients/Index', ['patients' => []]);
    }

    public function show(string $patient)
    {
        return inertia('Patients/Show', ['patient' => $patient]);
    }

    public function edit(string $patient)
    {
        return inertia('Patients/Edit');
    }
}
