<?php

namespace Drupal\care\Controller;

use Drupal\Core\Controller\ControllerBase;

class ResultsController extends ControllerBase {

  public function results($visit): array {
    return [
      '#theme' => 'care_results',
      '#visit' => $visit,
    ];
  }

}
