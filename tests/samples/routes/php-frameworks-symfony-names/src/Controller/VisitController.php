<?php

namespace App\Controller;

#[Route('/telehealth', name: 'visit_')]
final class VisitController extends AbstractController
{
    #[Route('/{id}', name: 'show', requirements: ['name' => 'done'])]
    public function show(int $id): Response
    {
        return $this->render('visit/show.html.twig', ['id' => $id]);
    }

    #[Route('/done', name: 'done')]
    public function done(): Response
    {
        return $this->render('visit/done.html.twig');
    }

    #[Route('/prices')]
    public function prices(): Response
    {
        return $this->render('visit/prices.html.twig');
    }
}
