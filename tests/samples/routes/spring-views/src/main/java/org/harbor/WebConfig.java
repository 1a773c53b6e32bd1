package org.harbor;

@Configuration
public class WebConfig implements WebMvcConfigurer {
    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/login").setViewName("login");
        registry.addViewController("/")
            .setViewName("home");
        registry.addViewController("/old").setViewName("redirect:/");
    }
}
