import { NgModule } from "@angular/core";
import { RouterModule } from "@angular/router";
import { FrameComponent } from "./frame.component";
import { ResultsComponent } from "./results.component";

@NgModule({
  declarations: [FrameComponent, ResultsComponent],
  imports: [
    RouterModule.forChild([
      {
        path: "",
        component: FrameComponent,
        children: [{ path: "results/:id", component: ResultsComponent }],
      },
    ]),
  ],
})
export class PortalModule {}
