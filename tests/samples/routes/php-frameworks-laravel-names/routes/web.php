<?php

use Illuminate\Support\Facades\Route;

Route::view('/', 'home')->name('home');
Route::view('/about', 'about');
Route::prefix('portal')->name('portal.')->group(function () {
    Route::view('/results', 'portal.results')->name('results');
    Route::view('/bills', 'portal.bills')->name('bills');
    Route::view('/letters', 'portal.letters');
});
