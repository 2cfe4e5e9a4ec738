# frozen_string_literal: true

# Reads all RBS files below a folder, with any version of RBS: older ones know neither aliases of classes and modules nor
# empty records.
require "rbs"

Dir["#{ARGV.fetch(0)}/**/*.rbs"].each do |path|
  text = File.read(path).gsub(/^ *(class|module) \w+ = [\w:]+$/, "").gsub("{} & ", "").gsub("-> {}", "-> untyped")
  RBS::Parser.parse_signature(text)
rescue RBS::ParsingError => e
  puts "#{path}: #{e.message}"
end
