package org.harbor;

@Controller
@RequestMapping(path = {"/refills", "/rx"})
class RefillController {
    @GetMapping({"", "/new"})
    String form() {
        return "refill";
    }

    @GetMapping("/data")
    @ResponseBody
    String data() {
        return "unused";
    }
}
