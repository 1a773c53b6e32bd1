package org.harbor;

@Controller
@RequestMapping(path = {"/refills", "/rx"})
class RefillController {
    private static final String FORM = "refill";

    @GetMapping({"", "/new"})
    String form() {
        return FORM;
    }

    @GetMapping("/data")
    @ResponseBody
    String data() {
        return "unused";
    }
}
