package clinic;

@RestController
public class SlotsController {
    @GetMapping("/api/slots")
    public String slots() {
        return "portal/unused";
    }
}
