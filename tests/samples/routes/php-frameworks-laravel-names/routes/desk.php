<?php

use Illuminate\Support\Facades\Route;

Route::view('/desk', 'desk')->name('home');
