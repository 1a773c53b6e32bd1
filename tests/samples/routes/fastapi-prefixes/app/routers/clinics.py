from fastapi import APIRouter, Request
from fastapi.templating import Jinja2Templates

router = APIRouter(tags=["clinics"])
templates = Jinja2Templates(directory="app/templates")


@router.get("/{slug}")
def show(request: Request, slug: str):
    return templates.TemplateResponse("clinic.html", {"request": request})


@router.get("/{slug}/slots")
def slots(slug: str):
    return {"slots": []}
