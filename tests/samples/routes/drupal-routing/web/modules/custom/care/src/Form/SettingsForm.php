<?php

namespace Drupal\care\Form;

class SettingsForm extends ConfigFormBase {

  public function buildForm(array $form, FormStateInterface $form_state) {
    return parent::buildForm($form, $form_state);
  }

}
