<?php

namespace App\Controller;

use Symfony\Component\Routing\Attribute\Route;

#[Route(path: '/account', name: 'account_')]
class AccountController extends AbstractController
{
    #[Route(path: '/results/{id<\d+>}', name: 'result', methods: ['GET'])]
    public function result(int $id): Response
    {
        return $this->render('account/result.html.twig', ['id' => $id]);
    }

    #[Route(['en' => '/refills', 'es' => '/recetas'], name: 'refills')]
    public function refills(): Response
    {
        return $this->render('account/refills.html.twig');
    }

    #[Route('/data', name: 'data')]
    public function data(): JsonResponse
    {
        return new JsonResponse([]);
    }

    #[Route('/download', methods: ['POST'])]
    public function letter(): Response
    {
        return $this->render('account/letter.html.twig');
    }
}
