from fastapi.templating import Jinja2Templates

templates = Jinja2Templates(directory="app/templates")


def page(request, name):
    return templates.TemplateResponse(request, name)
