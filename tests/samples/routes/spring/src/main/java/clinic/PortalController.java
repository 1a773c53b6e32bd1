package clinic;

@Controller
@RequestMapping("/portal")
public class PortalController {

    @GetMapping({"/results/{id}", "/latest"})
    public String show(@PathVariable Long id, Model model) {
        if (id == null) {
            return "redirect:/portal/login";
        }
        return "portal/results";
    }

    @PostMapping("/results")
    public String save(Result result) {
        return "portal/saved";
    }

    @RequestMapping(value = "/letters", method = RequestMethod.GET)
    ModelAndView letters() {
        ModelAndView page = new ModelAndView("letters");
        return page;
    }

    @GetMapping("/name")
    @ResponseBody
    public String name() {
        return "portal/unused";
    }
}
