<?php

use App\Http\Controllers\PatientController;
use App\Livewire\BookVisit;
use Illuminate\Support\Facades\Route;
use Inertia\Inertia;

Route::view('/', 'home');
Route::redirect('/start', '/');

Route::prefix('clinic')->name('clinic.')->group(function () {
    Route::get('/book', BookVisit::class);
    Route::middleware('auth')->group(function () {
        Route::resource('patients', PatientController::class)->only(['index', 'show']);
    });
});

Route::group(['prefix' => 'portal', 'middleware' => ['auth']], function () {
    Route::inertia('/messages', 'Messages');
    Route::get('/refills', fn () => Inertia::render('Refills'));
});
