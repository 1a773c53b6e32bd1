import { NgModule } from "@angular/core";
import { RouterModule, Routes } from "@angular/router";
import { HomeComponent } from "./pages/home.component";
import { BookComponent } from "./pages/book.component";

const routes: Routes = [
  { path: "", component: HomeComponent },
  { path: "book", component: BookComponent },
  { path: "portal", loadChildren: () => import("./portal/portal.module").then((m) => m.PortalModule) },
  { path: "refill", loadComponent: () => import("./refill.component").then((m) => m.RefillComponent) },
];

@NgModule({ imports: [RouterModule.forRoot(routes)], exports: [RouterModule] })
export class AppRoutingModule {}
