<?php

namespace Drupal\care\Controller;

use Drupal\Core\Controller\ControllerBase;
use Symfony\Component\HttpFoundation\BinaryFileResponse;
use Symfony\Component\HttpFoundation\JsonResponse;

class CareController extends ControllerBase {

  public function symptoms() {
    $build['intro'] = ['#markup' => $this->t('Tell us more.')];
    $build['#attached']['library'][] = 'care/checker';
    return $build;
  }

  public function slots() {
    return new JsonResponse(['08:30', '09:00']);
  }

  public function letter($visit): BinaryFileResponse {
    return $this->letters->asFile($visit);
  }

}
