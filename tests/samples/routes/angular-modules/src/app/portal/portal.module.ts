import { NgModule } from "@angular/core";
import { RouterModule } from "@angular/router";
import { VisitsComponent } from "./visits.component";
import { ResultsComponent } from "./results.component";

@NgModule({
  declarations: [VisitsComponent, ResultsComponent],
  imports: [
    RouterModule.forChild([
      { path: "", component: VisitsComponent },
      { path: "results/:id", component: ResultsComponent },
    ]),
  ],
})
export class PortalModule {}
