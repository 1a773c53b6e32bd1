<?php

namespace App\Livewire;

use Livewire\Component;

class BookVisit extends Component
{
    public function render()
    {
        return view('livewire.book-visit')->layout('layouts.site');
    }
}
