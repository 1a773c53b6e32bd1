<?php

namespace App\Controller;

/**
 * @Route("/clinics", name="clinic_")
 */
class ClinicController extends AbstractController
{
    /**
     * @Route("/{slug}", name="show", methods={"GET"})
     * @Template("care/clinic.html.twig")
     */
    public function show(string $slug)
    {
        return ['slug' => $slug];
    }
}
