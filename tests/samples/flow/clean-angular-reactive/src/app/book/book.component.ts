import { Component, inject } from '@angular/core'
import { FormBuilder, FormControl, Validators } from '@angular/forms'
import { TrackingService } from '../tracking.service'

@Component({ selector: 'app-book', templateUrl: './book.component.html' })
export class BookComponent {
  private tracking = inject(TrackingService)
  private fb = inject(FormBuilder)
  reach = new FormControl('')
  form = this.fb.group({ record: ['', Validators.required], copies: [1], reason: [''] })

  ngOnInit() {
    this.form.get('copies')?.valueChanges.subscribe((copies) => {
      this.tracking.step('copies', copies)
    })
  }

  submit() {
    this.tracking.step('copies', this.form.get('copies')?.value)
    this.tracking.step('copies', this.form.value.copies)
    this.tracking.step('valid', this.form.valid)
  }
}
