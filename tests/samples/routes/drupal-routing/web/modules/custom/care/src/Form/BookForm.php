<?php

namespace Drupal\care\Form;

use Drupal\Core\Form\FormBase;

class BookForm extends FormBase {

  public function buildForm(array $form, FormStateInterface $form_state) {
    $form['reason'] = ['#type' => 'textarea', '#title' => $this->t('Reason for your visit')];
    return $form;
  }

}
