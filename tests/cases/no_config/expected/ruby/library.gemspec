# frozen_string_literal: true

require_relative "lib/library/version"

Gem::Specification.new do |s|
  s.name = "Library"
  s.version = Library::VERSION
  s.summary = "Ruby library to access the Library API"
  s.authors = ["Library"]
  s.homepage = "https://rubygems.org"
  s.license = "Apache-2.0"
  s.metadata["homepage_uri"] = s.homepage
  s.metadata["rubygems_mfa_required"] = "true"
  s.required_ruby_version = ">= 3.1.0"
  s.files = Dir[
    "lib/**/*.rb",
    "rbi/**/*.rbi",
    "sig/**/*.rbs",
    "manifest.yaml",
    "LICENSE",
    "README.md",
    "SECURITY.md",
    "CHANGELOG.md",
    ".yardopts"
  ]
  s.require_paths = ["lib"]
  s.extra_rdoc_files = ["README.md"]
  s.add_dependency "connection_pool"
end
