# frozen_string_literal: true

require_relative "lib/openai/version"

Gem::Specification.new do |s|
  s.name = "openai"
  s.version = OpenAI::VERSION
  s.summary = "Ruby library to access the OpenAI API"
  s.authors = ["OpenAI"]
  s.email = "support@openai.com"
  s.homepage = "https://github.com/openai/openai-ruby"
  s.license = "Apache-2.0"
  s.metadata["homepage_uri"] = s.homepage
  s.metadata["source_code_uri"] = "https://github.com/openai/openai-ruby"
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
