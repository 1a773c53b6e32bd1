import { Routes } from "@angular/router";
import { RefillComponent } from "./refill.component";

export default [{ path: "refill", component: RefillComponent }] satisfies Routes;
