class Portal::BillsController < ApplicationController
  def index
  end

  def show
  end
end
