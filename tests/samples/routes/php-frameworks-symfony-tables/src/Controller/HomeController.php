<?php

namespace App\Controller;

class HomeController extends AbstractController
{
    public function index(): Response
    {
        return $this->render('care/home.html.twig');
    }

    #[Template('care/about.html.twig')]
    public function about(): array
    {
        return [];
    }
}
