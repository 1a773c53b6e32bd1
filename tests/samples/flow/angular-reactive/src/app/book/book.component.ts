import { Component, inject } from '@angular/core'
import { FormBuilder, FormControl, FormGroup, Validators } from '@angular/forms'
import { TrackingService } from '../tracking.service'

@Component({ selector: 'app-book', templateUrl: './book.component.html' })
export class BookComponent {
  private tracking = inject(TrackingService)
  private fb = inject(FormBuilder)
  reach = new FormControl('')
  insurance = new FormGroup({ memberId: new FormControl('') })
  form = this.fb.group({ record: ['', Validators.required], copies: [1], reason: [''] })

  ngOnInit() {
    this.form.get('reason')?.valueChanges.pipe(debounceTime(200)).subscribe((reason) => {
      this.tracking.step('reason', reason)
    })
  }

  submit() {
    this.tracking.step('record', this.form.get('record')?.value)
    this.tracking.step('record', this.form.controls.record.value)
    this.tracking.step('all', this.form.value)
    this.tracking.step('reach', this.reach.value)
    this.tracking.step('member', this.insurance.getRawValue().memberId)
  }
}
