<?php

use App\Http\Controllers\BookingController;
use App\Http\Controllers\Portal\ResultsController;

Route::get('/', fn () => view('home'));
Route::view('/about', 'about');
Route::redirect('/old', '/about');
Route::get('/book', [BookingController::class, 'create'])->middleware('web')->name('book');
Route::post('/book', [BookingController::class, 'store']);

Route::prefix('portal')->middleware('auth')->group(function () {
    Route::get('results/{id}', 'Portal\ResultsController@show');
    Route::resource('letters', ResultsController::class)->only(['index']);
});

Route::group(['prefix' => 'conditions'], function () {
    Route::get('{slug}', function (string $slug) {
        return view('conditions', ['slug' => $slug]);
    });
});
