<?php

namespace Drupal\care\Hook;

use Drupal\Core\Hook\Attribute\Hook;

class CareHooks {

  #[Hook('page_attachments')]
  public function pageAttachments(array &$attachments): void {
    $attachments['#attached']['library'][] = 'care/visits';
  }

}
