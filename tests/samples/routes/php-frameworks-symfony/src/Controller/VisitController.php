<?php

namespace App\Controller;

#[Route('/telehealth')]
final class VisitController extends AbstractController
{
    #[Route('/{id}', name: 'visit', methods: ['GET'])]
    public function show(int $id): Response
    {
        return $this->render('visit/show.html.twig', ['id' => $id]);
    }

    /**
     * @Route("/done", name="done")
     */
    public function done(): Response
    {
        return $this->render('visit/done.html.twig');
    }

    #[Route('/data', name: 'data')]
    public function data(): JsonResponse
    {
        return new JsonResponse([]);
    }
}
