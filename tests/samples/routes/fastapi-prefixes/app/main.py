from fastapi import APIRouter, FastAPI, Request
from fastapi.templating import Jinja2Templates

from app.routers import clinics, refills

app = FastAPI()
templates = Jinja2Templates(directory="app/templates")
api = APIRouter(prefix="/site")
api.include_router(clinics.router, prefix="/clinics")
api.include_router(refills.router)
app.include_router(api)


@app.get("/")
async def home(request: Request):
    return templates.TemplateResponse(request=request, name="home.html")
